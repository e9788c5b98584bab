// What the theme leaves unnamed for screen readers and keyboards: its search, the open phase, wide tables, empty headings.
document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search the course");
for (const nav of document.querySelectorAll("nav[aria-labelledby]")) {
  if (!document.getElementById(nav.getAttribute("aria-labelledby"))?.textContent.trim()) {
    nav.setAttribute("aria-label", nav.parentElement.querySelector("a, label")?.textContent.trim() || "Phase");
    nav.removeAttribute("aria-labelledby");
  }
}
for (const head of document.querySelectorAll(".md-typeset th:empty")) head.replaceWith(document.createElement("td"));

// The theme wraps tables and adds copy buttons after the page has loaded. What is wider than the page can be scrolled by
// keyboard; a copy button is no landmark.
function repair() {
  for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code")) {
    if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
    else wrap.removeAttribute("tabindex");
  }
  for (const nav of document.querySelectorAll(".md-code__nav:not([role])")) nav.setAttribute("role", "none");
}
const content = document.querySelector(".md-content");
if (content) new MutationObserver(repair).observe(content, { childList: true, subtree: true });
addEventListener("resize", repair);
repair();
