/** The oldest browsers that are supported: scripts and styles are lowered to what these know. */
export const OLDEST_BROWSERS = ["chrome102", "firefox128"];
