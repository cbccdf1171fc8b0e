import { describe, expect, it } from "vitest";
import { isPersonalHeader, personalDataIn } from "../../src/intake/personalData.ts";

describe("personalDataIn(text)", () => {
  // The example of GB 11643-1999, and one with the same check digit rule in lower case.
  it.each(["11010519491231002X", "学员11010519491231002x", "１１０１０５１９４９１２３１００２X"])(
    "knows the identity number in %j by its check digit",
    (text) => {
      expect(personalDataIn(text)).toBe("含有身份证号码");
    },
  );

  it.each(["13812345678", "手机138 1234 5678", "138-1234-5678"])("knows the mobile number in %j", (text) => {
    expect(personalDataIn(text)).toBe("含有手机号码");
  });

  it.each(["110105194912310021", "12812345678", "010-88880000", "113812345678", "9007199254740993", ""])(
    "lets %j pass",
    (text) => {
      expect(personalDataIn(text)).toBeNull();
    },
  );
});

describe("isPersonalHeader(text)", () => {
  it("knows columns of names, identity and telephone numbers", () => {
    for (const text of ["姓 名", "学员姓名", "身份证号", "联系电话", "手机号"]) {
      expect(isPersonalHeader(text)).toBe(true);
    }
    for (const text of ["备注", "填报单位", "序号"]) expect(isPersonalHeader(text)).toBe(false);
  });
});
