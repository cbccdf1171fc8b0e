import { describe, expect, it } from "vitest";
import {
  COUNTRY_SECTIONS,
  composeBriefing,
  MINISTRY_SECTIONS,
} from "../../../../src/features/briefing/compose/compose.ts";
import { sampleBriefings } from "../../../sample/sampleBriefings.ts";
import { readPeople } from "../recount.ts";

const sections = [...COUNTRY_SECTIONS, ...MINISTRY_SECTIONS].map(({ id }) => id);

/** All sentences of the sample data's briefings, one paper after the other. */
const PAPERS = sampleBriefings().map(({ asOf, ministry, pace, input }) => {
  const { sections: parts } = composeBriefing(input, { sections, ministry });
  const blocks = parts.flatMap(({ blocks }) => blocks);
  return {
    name: `${asOf} ${ministry ?? "全国"} ${pace}`,
    input,
    ministry,
    titles: blocks.flatMap((block) => (block.kind === "title" ? [block.text] : [])),
    sentences: blocks.flatMap((block) =>
      block.kind === "sentences" ? block.sentences.map(({ text }) => text) : [],
    ),
  };
});

/** The sentences for which `isAmiss` holds, each after the name of its paper. */
function amiss(isAmiss: (text: string, paper: (typeof PAPERS)[number]) => boolean): string[] {
  return PAPERS.flatMap((paper) =>
    [...paper.titles, ...paper.sentences]
      .filter((text) => isAmiss(text, paper))
      .map((text) => `${paper.name}: ${text}`),
  );
}

describe("the sentences of the sample data's briefings", () => {
  it("are those of 84 papers, each with a title", () => {
    expect(PAPERS).toHaveLength(84);
    expect(PAPERS.filter(({ titles }) => titles.length !== 1)).toEqual([]);
  });

  it("end with a full stop, and hold no space, stray value or minus sign of a keyboard", () => {
    for (const { sentences } of PAPERS) for (const text of sentences) expect(text).toMatch(/。$/);
    expect(
      amiss((text) => /\s|NaN|undefined|null|Infinity|，，|；；|（）|-|(?<!\d)0\.00万/.test(text)),
    ).toEqual([]);
  });

  it("are said once in a paper", () => {
    for (const { name, sentences } of PAPERS) {
      expect([name, sentences.filter((text, i) => sentences.indexOf(text) !== i)]).toEqual([name, []]);
    }
  });

  it("give all people of a sentence in one unit", () => {
    expect(
      amiss((text) =>
        text
          .split("；")
          .some(
            (part) =>
              /\d万人/.test(part) && /\d人/.test(part.replace(/\d万人/g, "").replace(/(?<!\d)0人/g, "")),
          ),
      ),
    ).toEqual([]);
  });

  it("name each list with the largest people first", () => {
    const isSorted = (people: readonly number[]) =>
      people.every((one, i) => i === 0 || one <= people[i - 1]!);
    expect(
      amiss((text) => {
        if (!/^(未报送的部门|未列入年度计划|累计完成数)/.test(text)) return false;
        const listed = [...text.matchAll(/（(?:计划|完成|减少)([\d,.]+万?人)）/g)];
        return !isSorted(listed.map(([, people = ""]) => readPeople(people).people));
      }),
    ).toEqual([]);
  });

  it("name the cut-off of every rate that is not of the as-of month", () => {
    expect(
      amiss((text, { input: { position, asOf } }) =>
        position.ministries.some(({ ministry, submission }) => {
          const rate = new RegExp(`${ministry}（(\\d+月底)?[\\d.]+%）`).exec(text);
          const month = rate?.[1] ? Number(rate[1].slice(0, -2)) : Number(asOf.slice(5));
          return rate !== null && Number(submission?.cutoff.slice(5)) !== month;
        }),
      ),
    ).toEqual([]);
  });

  it("name as the beginning of a change of one ministry the cut-off that its figure stands at", () => {
    expect(
      amiss((text, { input, ministry }) => {
        const since = /，比(\d+)月底(?:增加|减少)/.exec(text)?.[1];
        if (ministry === null || since === undefined) return false;
        const cutoffs = input.journal.submissions
          .filter(
            (one) => one.ministry === ministry && one.year === input.plan.year && one.cutoff <= input.asOf,
          )
          .map(({ cutoff }) => Number(cutoff.slice(5)))
          .sort((a, b) => a - b);
        return cutoffs.at(-2) !== Number(since);
      }),
    ).toEqual([]);
  });

  it("name the subject in the first", () => {
    expect(
      PAPERS.filter(
        ({ sentences: [first = ""], ministry }) =>
          !(ministry === null
            ? /全国能力提升项目|列入计划的\d+个部门/.test(first)
            : first.includes(ministry)),
      ),
    ).toEqual([]);
  });
});
