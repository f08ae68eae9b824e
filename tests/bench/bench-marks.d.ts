/** What page-marks.mjs leaves on the page; times are milliseconds since navigation start. */
interface BenchMarks {
  readable: Promise<number>;
  options: Promise<number>;
  answered: () => Promise<number>;
  feedback: Promise<number>;
  awaitFeedback: () => void;
}

interface Window {
  benchMarks: BenchMarks;
}
