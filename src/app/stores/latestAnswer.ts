import { useEffect, useState } from "react";
import { createStore, type Store, useStore } from "./store.ts";

/** What is known so far about a question that changes. */
interface Answers<Question, Answer> {
  /** The last answer that came, with its question; null before the first. */
  readonly answered: { readonly question: Question; readonly answer: Answer } | null;
  /** The last failure since that answer. */
  readonly failed: { readonly question: Question; readonly problem: string } | null;
}

/** What a screen shows for a question. */
export interface LatestAnswer<Answer> {
  /** The answer; while it is pending, the last answer to an earlier question; null before the first. */
  readonly answer: Answer | null;
  /** True until the question itself has an answer or a problem. */
  readonly pending: boolean;
  /** Why the question has no answer, as a sentence. */
  readonly problem: string | null;
}

/** Work on a question that changes faster than it can be answered. */
export interface LatestQuestion<Question, Answer> {
  readonly answers: Store<Answers<Question, Answer>>;
  /** Replaces the question; null asks for nothing, and an answer that comes later is dropped. */
  readonly ask: (question: Question | null) => void;
}

/** Answers one question at a time, the latest; one that was replaced before its turn is never worked on. */
export function latestQuestion<Question, Answer>(
  answerOf: (question: Question) => Promise<Answer>,
): LatestQuestion<Question, Answer> {
  const answers = createStore<Answers<Question, Answer>>({ answered: null, failed: null });
  let latest: Question | null = null;
  let working = false;

  async function work(): Promise<void> {
    working = true;
    while (latest !== null) {
      const question: Question = latest;
      const known = await answerOf(question).then(
        (answer) => ({ answered: { question, answer }, failed: null }),
        (error: unknown) => ({
          answered: answers.get().answered,
          failed: { question, problem: error instanceof Error ? error.message : String(error) },
        }),
      );
      if (latest !== null) answers.set(known);
      if (latest === question) latest = null;
    }
    working = false;
  }

  function ask(question: Question | null): void {
    latest = question;
    if (!working) void work();
  }

  return { answers, ask };
}

/** What is shown for a question: an answer to any other question counts as pending. */
export function shownFor<Question, Answer>(
  { answered, failed }: Answers<Question, Answer>,
  question: Question | null,
): LatestAnswer<Answer> {
  const problem = failed !== null && failed.question === question ? failed.problem : null;
  const pending = question !== null && problem === null && answered?.question !== question;
  return { answer: answered?.answer ?? null, pending, problem };
}

/** The answer to a question, compared by identity (null asks nothing); `answerOf` is the same function in every call. */
export function useLatestAnswer<Question, Answer>(
  question: Question | null,
  answerOf: (question: Question) => Promise<Answer>,
): LatestAnswer<Answer> {
  const [{ answers, ask }] = useState(() => latestQuestion(answerOf));
  useEffect(() => {
    ask(question);
    return () => ask(null);
  }, [ask, question]);
  return shownFor(useStore(answers), question);
}
