/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex = ''): number {
  const bare = hex.replace('#', '');
  const full = bare.length === 3 ? bare.replace(/./g, '$&$&') : bare;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG 2.2 defines it. */
export function contrast(a: string | undefined, b: string | undefined): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
