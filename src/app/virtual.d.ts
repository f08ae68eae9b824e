declare module 'virtual:dateline/modules' {
  export const modules: import('../model/module').ModuleSummary[];
  export const loaders: Record<
    string,
    () => Promise<{ default: import('../model/packed-module').PackedModule }>
  >;
}
declare module 'virtual:dateline/notes' {
  export const notes: Record<
    string,
    (() => Promise<{ default: import('../model/teacher-notes').TeacherNotes }>) | undefined
  >;
}
declare const __VERSION__: string;
