import { useState } from "react";
import { useRecords } from "../../app/data/country.ts";
import { chooseIdentity } from "../../app/identity/identity.ts";
import { Button } from "../../app/inputs/Button.tsx";
import { Select } from "../../app/inputs/SelectField.tsx";
import { Status } from "../../app/inputs/Status.tsx";
import { useLoadSample } from "../../app/journal/journalActions.ts";
import { changeParams, hrefOf, useRoute } from "../../app/shell/route.ts";
import { Refusal } from "../../app/shell/States.tsx";
import { keepText, keptText } from "../../app/stores/kept.ts";
import { storageWords } from "../../app/words/storageWords.ts";
import { UNIT } from "../../domain/edition.ts";
import "./firstVisit.css";

/** Under this key the browser remembers that the tour was opened: it opens by itself once. */
const TOUR_KEY = "tour";

/** The first visit: three ways to begin, instead of pages without reports. */
export function FirstVisit() {
  const { vocabulary } = useRecords();
  const route = useRoute();
  const [ministry, setMinistry] = useState("");
  const sample = useLoadSample();

  async function showSample() {
    await sample.mutateAsync(vocabulary);
    // Where the browser keeps nothing, it would open again each time.
    if (keptText(TOUR_KEY) !== null || !keepText(TOUR_KEY, "opened")) return;
    changeParams(route, { tour: "1" }, true);
  }
  return (
    <>
      <div className="head">
        <h1>从哪里开始？</h1>
        <p className="subtitle">
          本机还没有任何上报。所有数据只存在本机，除非有人导出文件。选定的身份会记住，可在“记录”更改。
        </p>
      </div>
      <div className="doors">
        <section aria-labelledby="door-report">
          <h2 id="door-report">上报一个{UNIT}的进度</h2>
          <p>
            校验本{UNIT}的进度文件，改正、入库，生成报送包和回执。各页面先显示本{UNIT}。
          </p>
          <div className="toolbar">
            <Select
              aria-label={UNIT}
              value={ministry}
              options={[["", `请选择${UNIT}`], ...vocabulary.ministries.map(({ name }) => name)]}
              onChange={setMinistry}
            />
            <Button
              label="开始上报"
              className="primary"
              disabled={ministry === ""}
              onClick={() => {
                chooseIdentity({ kind: "ministry", name: ministry });
                window.location.hash = hrefOf("/submit", route);
              }}
            />
          </div>
        </section>
        <section aria-labelledby="door-collect">
          <h2 id="door-collect">汇总各{UNIT}的上报</h2>
          <p>收进各{UNIT}的文件和报送包，看完成情况与差距，催报，编制计划，印简报。</p>
          <div className="toolbar">
            <Button
              label="开始汇总"
              className="primary"
              onClick={() => {
                chooseIdentity({ kind: "planner" });
                window.location.hash = hrefOf("/submit", route);
              }}
            />
          </div>
        </section>
        <section aria-labelledby="door-sample">
          <h2 id="door-sample">先看示例</h2>
          <p>
            载入合成的两年上报，每页标明是示例；随时可在“记录”一次清除，不影响正式上报。“台账”还有一份示例台账。
          </p>
          <div className="toolbar">
            <Button
              label="载入示例数据"
              disabled={sample.isPending}
              // A failure of the mutation is shown below.
              onClick={() => void showSample().catch(() => undefined)}
            />
            <Status>{sample.isPending && "正在载入……"}</Status>
          </div>
          {sample.error && (
            <Refusal>
              示例数据没有载入。
              {storageWords(sample.error)}
            </Refusal>
          )}
        </section>
      </div>
    </>
  );
}
