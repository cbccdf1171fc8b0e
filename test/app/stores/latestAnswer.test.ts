import { describe, expect, it } from "vitest";
import { latestQuestion, shownFor } from "../../../src/app/stores/latestAnswer.ts";

/** Questions that are answered when the test says so. */
function manualQuestion() {
  const work: { question: string; end: (answer: string | Error) => Promise<void> }[] = [];
  const { answers, ask } = latestQuestion(
    (question: string) =>
      new Promise<string>((resolve, reject) => {
        const end = async (answer: string | Error) => {
          if (answer instanceof Error) reject(answer);
          else resolve(answer);
          // Until the work on the next question has begun.
          await new Promise((done) => setTimeout(done));
        };
        work.push({ question, end });
      }),
  );
  const worked = () => work.map(({ question }) => question);
  return { work, worked, ask, shown: (question: string | null) => shownFor(answers.get(), question) };
}

describe("latestQuestion(answerOf)", () => {
  it("is pending until the answer comes", async () => {
    const { work, ask, shown } = manualQuestion();
    ask("a");
    expect(shown("a")).toEqual({ answer: null, pending: true, problem: null });
    await work[0]!.end("A");
    expect(shown("a")).toEqual({ answer: "A", pending: false, problem: null });
  });

  it("stays pending when the answer to an earlier question comes late, and goes on to the latest", async () => {
    const { work, worked, ask, shown } = manualQuestion();
    for (const question of ["a", "b", "c"]) ask(question);
    await work[0]!.end("A");
    expect(shown("c")).toEqual({ answer: "A", pending: true, problem: null });
    expect(worked()).toEqual(["a", "c"]);
    await work[1]!.end("C");
    expect(shown("c")).toEqual({ answer: "C", pending: false, problem: null });
    expect(worked()).toEqual(["a", "c"]);
  });

  it("drops an answer that comes after nothing is asked any more", async () => {
    const { work, worked, ask, shown } = manualQuestion();
    ask("a");
    ask(null);
    await work[0]!.end("A");
    expect(shown(null)).toEqual({ answer: null, pending: false, problem: null });
    ask("b");
    expect(shown("b")).toEqual({ answer: null, pending: true, problem: null });
    expect(worked()).toEqual(["a", "b"]);
  });

  it("keeps the last answer beside a problem, which ends with the next question", async () => {
    const { work, ask, shown } = manualQuestion();
    ask("a");
    await work[0]!.end("A");
    ask("b");
    await work[1]!.end(new Error("没有完成"));
    expect(shown("b")).toEqual({ answer: "A", pending: false, problem: "没有完成" });
    ask("c");
    expect(shown("c")).toEqual({ answer: "A", pending: true, problem: null });
    await work[2]!.end("C");
    expect(shown("c")).toEqual({ answer: "C", pending: false, problem: null });
  });

  it("goes on to the latest question when an earlier one fails", async () => {
    const { work, worked, ask, shown } = manualQuestion();
    ask("a");
    ask("b");
    await work[0]!.end(new Error("没有完成"));
    expect(shown("b")).toEqual({ answer: null, pending: true, problem: null });
    expect(worked()).toEqual(["a", "b"]);
  });
});
