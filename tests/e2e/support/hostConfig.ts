/** Colours as Teams has them, close enough to judge contrast and layout. */
export const themes = {
  light: {
    background: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    emphasis: '#f5f5f5',
    accent: '#e8ebfa',
    warning: '#fdf6e3',
    attention: '#fdf3f4',
    attentionText: '#bc2f32',
    accentText: '#4f52b2',
  },
  dark: {
    background: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#666666',
    emphasis: '#333333',
    accent: '#2f2f4a',
    warning: '#463100',
    attention: '#3f1011',
    attentionText: '#f1707b',
    accentText: '#aab1fa',
  },
};

/** A host config of the adaptivecards library for one theme. */
export function hostConfig(theme: keyof typeof themes) {
  const { background, text, subtle, emphasis, accent, warning, attention, attentionText, accentText } = themes[theme];
  const foregroundColors = {
    default: { default: text, subtle },
    attention: { default: attentionText, subtle: attentionText },
    accent: { default: accentText, subtle: accentText },
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
    containerStyles: {
      default: style(background),
      emphasis: style(emphasis),
      accent: style(accent),
      warning: style(warning),
      attention: style(attention),
    },
    textBlock: { headingLevel: 2 },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'vertical', actionAlignment: 'left' },
  };
}
