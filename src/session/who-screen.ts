/** What is noted on the device, and in this tab, about who works here. */
export type WhoMarks = {
  /** Who worked here last and did not leave; nothing where nobody is named. */
  student: { id: string; hasPin: boolean } | undefined;
  /** Someone has left so that another could work: from then on it is asked. */
  isShared: boolean;
  /** Who was chosen in this tab ('' for nobody named), where somebody chose. */
  here: string | undefined;
};

/** What to show when the app opens. */
export type WhoScreen =
  | { show: 'lesson'; studentId: string }
  /** Who is working? */
  | { show: 'who' }
  /** The PIN of the one student of this device. */
  | { show: 'pin'; studentId: string };

/** Nobody is asked anything before someone has left, or has set a PIN. */
export function whoScreen({ student, isShared, here }: WhoMarks): WhoScreen {
  const studentId = student?.id ?? '';
  if (here === studentId) return { show: 'lesson', studentId };
  // Whoever was chosen here is not the one who works on the device now.
  if (isShared) return { show: 'who' };
  return student?.hasPin ? { show: 'pin', studentId } : { show: 'lesson', studentId };
}
