// Building elements: h("button", {class: "x", onclick: f}, "text", other).
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

export const button = (label, onclick, attributes = {}) => h("button", { type: "button", class: "lw-button", onclick, ...attributes }, label);

// Hand a text to the reader as a file.
export function save(name, text, type = "application/x-ipynb+json") {
  const url = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
