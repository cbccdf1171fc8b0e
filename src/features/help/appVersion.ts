import { version } from "../../../package.json";

/** The application's version as 帮助 shows it; the build takes it from `package.json`. */
export const APP_VERSION = `版本 ${version}`;
