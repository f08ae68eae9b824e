declare module 'virtual:dateline/modules' {
  export const modules: import('../model/module').ModuleSummary[];
  export const loaders: Record<
    string,
    () => Promise<{ default: import('../model/packed-module').PackedModule }>
  >;
}
declare const __VERSION__: string;
