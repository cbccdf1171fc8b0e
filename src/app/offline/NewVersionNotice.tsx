import { Button } from "../inputs/Button.tsx";
import type { NewVersion } from "./newVersion.ts";

/** Says that a new version is ready, and takes it over when asked to. */
export function NewVersionNotice({ version }: { readonly version: NewVersion }) {
  return (
    <div className="banner banner-note" role="status">
      <div className="page">
        本系统有新版本。更新时页面重新打开，已入库的记录不受影响；还没有确认的文件请先确认或另存。
        <Button label="更新到新版本" className="plain" onClick={version.accept} />
      </div>
    </div>
  );
}
