import { expect, test } from 'vitest';
import { createStandardOutput } from './standard-output.ts';

/** A pipe that does in turn what it is told: takes so many bytes, or fails with a code. */
function pipe(...answers: (number | string)[]) {
  const taken: string[] = [];
  let calls = 0;
  const write = (bytes: Uint8Array): number => {
    const answer = answers[Math.min(calls, answers.length - 1)] ?? 0;
    calls += 1;
    if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer });
    const part = bytes.subarray(0, answer);
    taken.push(Buffer.from(part).toString());
    return part.length;
  };
  return { output: createStandardOutput(write), text: () => taken.join(''), calls: () => calls };
}

test('a line is written whole, however little the pipe takes at a time', () => {
  const { output, text } = pipe(2);
  output.write('one\n');
  output.write('two\n');
  expect(text()).toBe('one\ntwo\n');
});

test('a pipe that is full for a moment is tried again', () => {
  const { output, text } = pipe('EAGAIN', 'EAGAIN', 99);
  output.write('one\n');
  expect(text()).toBe('one\n');
});

test('when the reader is gone nothing throws, waits or is tried again', () => {
  const { output, calls } = pipe('EPIPE');
  output.write('one\n');
  output.write('two\n');
  expect(calls()).toBe(1);
});
