declare module 'virtual:dateline/modules' {
  export const modules: import('../model/module').ModuleSummary[];
  export const loaders: Record<string, () => Promise<{ default: import('../model/module').Module }>>;
}
declare const __VERSION__: string;
