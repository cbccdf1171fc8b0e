import { describe, expect, it } from "vitest";
import {
  isFigureHeader,
  isNumberHeader,
  isPlaceHeader,
  personalHeader,
} from "../../../src/intake/personal/personalHeaders.ts";
import { isNameColumn, listsNames, looksLikeName } from "../../../src/intake/personal/personalNames.ts";
import { personalNumberIn } from "../../../src/intake/personal/personalNumbers.ts";

describe("personalNumberIn(text)", () => {
  // The example of GB 11643-1999, also in lower case, full width and parted.
  it.each([
    "11010519491231002X",
    "学员11010519491231002x",
    "１１０１０５１９４９１２３１００２X",
    "110105 19491231 002X",
  ])("knows the identity number in %j by its check digit", (text) => {
    expect(personalNumberIn(text)).toBe("身份证号码");
  });

  it("knows an identity number of fifteen digits by place and date", () => {
    expect(personalNumberIn("110105491231002")).toBe("身份证号码");
    expect(personalNumberIn("110105491331002")).toBeNull();
    expect(personalNumberIn("990105491231002")).toBeNull();
  });

  it("knows an identity number whose last digits a spreadsheet has lost", () => {
    expect(personalNumberIn("110105194912310000")).toBe("身份证号码");
  });

  it.each(["13812345678", "手机138 1234 5678", "138-1234-5678", "+8613812345678", "张三13812345678"])(
    "knows the mobile number in %j",
    (text) => {
      expect(personalNumberIn(text)).toBe("手机号码");
    },
  );

  it.each([
    ...["110105194912310021", "12812345678", "010-88880000", "113812345678", "9007199254740993", ""],
    ...[
      "累计13812345678人次",
      "经费13800000000元",
      "班次编号13920250601",
      "文号：13920250601",
      "第13920250601号",
    ],
    ...["110105194913310021", "1.3812345678", "13812345678.5", "A13812345678", "91110105MA01234567"],
  ])("lets %j pass", (text) => {
    expect(personalNumberIn(text)).toBeNull();
  });
});

describe("personalHeader(text)", () => {
  it.each([
    ["姓 名", "姓名"],
    ["学员姓名", "姓名"],
    ["学员", "姓名"],
    ["参训人员", "姓名"],
    ["人员名单", "姓名"],
    ["身份证号", "身份证号码"],
    ["联系电话", "联系方式"],
    ["手机号", "手机号码"],
  ])("knows %j", (text, kind) => {
    expect(personalHeader(text)).toBe(kind);
  });

  it.each(["备注", "填报单位", "序号", "学员人数", "参训人员数", "参训人员总数(人)", "培训人数", "班次名称"])(
    "lets %j pass",
    (text) => {
      expect(personalHeader(text)).toBeNull();
    },
  );
});

describe("isNumberHeader(text)", () => {
  it("knows columns of issued numbers", () => {
    expect(["班次编号", "序号", "文号"].every(isNumberHeader)).toBe(true);
    expect(isNumberHeader("联系")).toBe(false);
  });
});

describe("isFigureHeader(text), isPlaceHeader(text)", () => {
  it("know counts, money and places by their headers", () => {
    expect(["经费（元）", "完成率", "线上人数", "课时数"].every(isFigureHeader)).toBe(true);
    expect(["编号", "说明", "手机号码"].some(isFigureHeader)).toBe(false);
    expect(["地区", "所在地", "县（市）", "城市"].map(isPlaceHeader)).toEqual([true, true, false, true]);
  });
});

describe("looksLikeName(text)", () => {
  it.each(["王芳", "李小明", "欧阳锋华", "张 三"])("takes %j for a name", (text) => {
    expect(looksLikeName(text)).toBe(true);
  });

  it.each([
    "江苏",
    "高教司",
    "面授",
    "安徽省",
    "张三已核对",
    "新材料",
    "混合",
    "已核对",
    "李",
    "党建处",
    "王12",
  ])("takes %j for none", (text) => {
    expect(looksLikeName(text)).toBe(false);
  });
});

describe("isNameColumn(cells)", () => {
  it("knows a column of different names", () => {
    expect(isNameColumn(["王芳", "李小明", "赵磊", "周静"])).toBe(true);
  });

  it.each([
    [["面授", "网授", "混合", "面授"]],
    [["江苏", "安徽", "甘肃", "江西"]],
    [["规划司", "高教司", "党建处", "综合司"]],
    [["王芳", "李小明"]],
    [["王芳", "王芳", "王芳", "王芳", "王芳", "王芳"]],
    [["王芳", "已核对", "第一季度", "补报", "更正"]],
  ])("lets %j pass", (cells) => {
    expect(isNameColumn(cells)).toBe(false);
  });
});

describe("listsNames(text)", () => {
  it("knows a list of trainees in a remark", () => {
    expect(listsNames("学员名单：张三、李四、王小五")).toBe(true);
    for (const text of ["张三已核对", "学员：面授、网授", "参加人员：科研人员、教师", "名单另附"]) {
      expect(listsNames(text)).toBe(false);
    }
  });
});
