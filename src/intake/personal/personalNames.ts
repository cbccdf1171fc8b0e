import { foldName } from "../cells/fold.ts";
import { PLACE_NAMES } from "./placeNames.ts";

/** The most frequent surnames of one character. */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌",
);
const DOUBLE_SURNAMES =
  /^(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木|南宫)/;

/** Endings of offices, places, kinds and degrees, and common words that begin with a surname. */
const NO_NAME =
  /[司处局厅部院所室科班省市县区州期类级度率数量组会个批次年月日号项种件站校系办委社党段者员]$|^(?:江苏|江西|安徽|甘肃|宁夏|全国|全部|全年|全体|成功|和平|时间|项目|管理|向上|华东|华北|华南|华中|南方|解决|安全|单位|应报|应急|金额|高级|文化|文件|包含|包括|成人|成立|明确|文字|方案|方式|和|连续|解释|盛大|盛况|路演|左右|尚未|尚缺|应有|单独|游戏|万人|安排|简短|简要|关于|关闭|严格|牟取|谈话|乐观|明细|原因|原始|储备|商务|商业|农业|农村|金融|石油|武警|水利|康复|江北|江南|海南|钟点|沙漠|马上|任务|任何|任意|于是|何时|何地|白天|方面|方法|夏季|秋季|春季|冬季|左侧|右侧|向前|易于|易错|成果|成绩|时长|时段|明年|通过|全日|全脱产|应当|经济|查无|查明|封闭|荣誉|师资|游学|司法|官方|景区|燕山|班主任)/;

/** True for two to four Chinese characters that begin with a surname and are no office, place or common word. */
export function looksLikeName(text: string): boolean {
  const name = foldName(text).replace(/[·•]/g, "");
  if (!/^\p{Script=Han}{2,4}$/u.test(name) || NO_NAME.test(name) || PLACE_NAMES.has(name)) return false;
  if (name.length === 4) return DOUBLE_SURNAMES.test(name);
  return SURNAMES.has(name[0] ?? "");
}

/** A column of names has at least this many cells. */
const MIN_CELLS_OF_COLUMN = 3;
/** Least share of a column's cells that look like names, and of different names among these. */
const MIN_SHARE_OF_NAMES = 0.8;
const MIN_SHARE_OF_DIFFERENT = 0.5;
/** Least share of names with three characters in a column of places: persons often have three, places rarely. */
const MIN_SHARE_OF_LONG = 0.3;

/**
 * True for a column whose cells are names of persons, which repeat rarely.
 *
 * @param ofPlaces true for a column with a header of places: then some of the names must have three characters
 */
export function isNameColumn(cells: readonly string[], ofPlaces = false): boolean {
  if (cells.length < MIN_CELLS_OF_COLUMN) return false;
  const names = cells.map(foldName).filter(looksLikeName);
  const different = new Set(names).size;
  const long = names.filter(({ length }) => length > 2).length;
  return (
    names.length >= cells.length * MIN_SHARE_OF_NAMES &&
    different >= MIN_CELLS_OF_COLUMN &&
    different >= names.length * MIN_SHARE_OF_DIFFERENT &&
    (!ofPlaces || long >= names.length * MIN_SHARE_OF_LONG)
  );
}

/** Shorter text, and text without any of these, names nobody in the ways below; most cells of a table are such. */
const MIN_LENGTH = 4;
const SIGN_OF_NAMES = /[、,，/\s和及与:：]|同志|女士|先生|老师|等/;

const LABELLED =
  /(?:(?:参训|参加|参会|培训|受训)(?:人员|学员)?|学员|学生|名单|姓名|含|包括|分别为|有)(?:[^:：、，,。；;]{0,6}[:：])?\s*([^。；;:：（）()]+)/g;
const LIST_SEPARATORS = /[、,，/\s]+|(?<=\p{Script=Han})[和及与](?=\p{Script=Han})/u;
/** 王芳等12人, 王芳同志: one name with a word for a person. */
const ADDRESSED = /(\p{Script=Han}{2,3})(?:同志|女士|先生|老师|等\s*\d+\s*[人名位])/gu;

/** True for a remark that names trainees: 学员名单：张三、李四; 张三、李四、王五; 学员：王芳; 王芳等12人. */
export function listsNames(text: string): boolean {
  if (text.length < MIN_LENGTH || !SIGN_OF_NAMES.test(text)) return false;
  for (const part of text.split(/[。；;\n]/)) {
    if (areNames(part.split(LIST_SEPARATORS), 2)) return true;
  }
  for (const [, list = ""] of text.matchAll(LABELLED)) {
    const ends = list
      .replace(/\s+/g, " ")
      .trimEnd()
      .replace(/(?:等|共)? ?\d{0,6} ?[人名位]?$/, "");
    if (areNames(ends.split(LIST_SEPARATORS), 2)) return true;
  }
  const [, only = ""] = /(?:学员|参训人员|姓名)[:：]\s*(\p{Script=Han}{2,4})\s*$/u.exec(text) ?? [];
  if (looksLikeName(only)) return true;
  return [...text.matchAll(ADDRESSED)].some(([, name = ""]) => looksLikeName(name));
}

function areNames(parts: readonly string[], atLeast: number): boolean {
  const words = parts.filter((part) => part.trim() !== "");
  return words.length >= atLeast && words.every(looksLikeName);
}
