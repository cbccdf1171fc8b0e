import { Section } from "../../../../app/shell/Section.tsx";
import { UNIT, WHOLE } from "../../../../domain/edition.ts";

/** The method, for those who sign the table. */
export function Method({ exact }: { readonly exact: boolean }) {
  return (
    <Section id="method-title" title="分解方法">
      <p className="method">
        先判定各项要求能否同时成立，不能时不出表，只列出互相矛盾的几项（去掉其中任何一项就不再矛盾）和相差的人数。能成立时，从起点各格乘以权重开始作双比例拟合，即各
        {UNIT}、各领域轮流同比例伸缩，使小计、合计与{WHOLE}
        总目标同时符合要求，达到上下限的停在界上，起点中为空的格仍为空。最后作控制取整：每格取与拟合值相邻的
        0.01 万人（100 人），相差不到一步，不越过上下限，所有小计、合计与{WHOLE}
        总目标分毫不差。没有任何决定时，结果就是起点；{UNIT}或领域换个次序，结果不变。
        {!exact && (
          <strong>
            本次要求过紧，个别格与拟合值相差超过一步，取的是最接近的表；各项要求和各级合计仍全部成立。
          </strong>
        )}
      </p>
    </Section>
  );
}
