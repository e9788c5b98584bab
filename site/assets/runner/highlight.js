// Colours for Python: cut a source into pieces, each with the class of its colour in the site's code blocks.
const WORDS = "False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield";
const TOKEN = new RegExp(
  [
    "(?<comment>#[^\\n]*)",
    "(?<string>[rbfuRBFU]{0,2}(?:\"\"\"[\\s\\S]*?(?:\"\"\"|$)|'''[\\s\\S]*?(?:'''|$)|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?))",
    "(?<number>\\b\\d[\\d_]*(?:\\.\\d*)?(?:[eE][+-]?\\d+)?\\b)",
    `(?<keyword>\\b(?:${WORDS})\\b)`,
    "(?<call>\\b[A-Za-z_]\\w*(?=\\())",
    "(?<open>\\.\\.\\.)",
  ].join("|"),
  "g",
);

export function highlighted(source) {
  const pieces = document.createDocumentFragment();
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    pieces.append(source.slice(at, match.index));
    const piece = document.createElement("span");
    piece.className = `lw-${kind}`;
    piece.textContent = match[0];
    pieces.append(piece);
    at = match.index + match[0].length;
  }
  pieces.append(source.slice(at));
  return pieces;
}
