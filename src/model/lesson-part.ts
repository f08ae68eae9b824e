/** The name under which the service worker keeps what only one lesson needs, where it is asked to. */
export const lessonPart = (moduleId: string): string => `lesson-${moduleId}`;
