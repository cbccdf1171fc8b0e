import { foldName } from "../cells/fold.ts";
import type { PersonalNumber } from "./personalNumbers.ts";

/** Kinds of personal data, in the words of findings. */
export type PersonalKind = PersonalNumber | "姓名" | "联系方式";

const HEADERS: readonly (readonly [RegExp, PersonalKind])[] = [
  // 学员人数 and 参训人员数 are counts, see COUNTED.
  [/姓名|名单|花名册|^(?:学员|学生|(?:参训|参加|参会|培训|受训)(?:人员|学员))(?:\d|$)/, "姓名"],
  [/身份证|证件号|公民身份/, "身份证号码"],
  [/护照|通行证/, "护照号码"],
  [/银行卡|卡号/, "银行卡号"],
  [/手机|移动电话/, "手机号码"],
  [/邮箱|e-?mail/i, "电子邮箱"],
  [/电话|联系方式|微信|qq号?码?$/i, "联系方式"],
];

/** A header over counts or shares: 手机端人数, 电话培训人次, 微信平台占比. */
const COUNTED =
  /(?:人数|人次|次数|期数|场次|课时|学时|数量|总数|合计|小计|占比|比例|率|[^号码名]数)(?:\(.*\))?$|\((?:人|人次|万人|次|期|%)\)$/;

const ISSUED = /编号|编码|代码|序号|单号|文号|班次|班号|账号/;
const PLACES = /地区|地市|城市|市县|县市|区县|省份|省市|所在地|举办地|地点|来源地|行政区|市州|州市/;

/** The kind of personal data that a header announces; null for any other header. */
export function personalHeader(text: string): PersonalKind | null {
  const folded = foldName(text);
  if (COUNTED.test(folded)) return null;
  return HEADERS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** True for a header over issued numbers (编号): eleven digits under it need not be a telephone number. */
export function isNumberHeader(text: string): boolean {
  return ISSUED.test(foldName(text));
}

/** True for a header over counts, shares or money. */
export function isFigureHeader(text: string): boolean {
  const folded = foldName(text);
  return COUNTED.test(folded) || /费|金额|万元|完成|计划|上次/.test(folded);
}

/** True for a header over names of places. */
export function isPlaceHeader(text: string): boolean {
  return PLACES.test(foldName(text));
}
