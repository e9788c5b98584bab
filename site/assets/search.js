// The theme asks for the search's index, which grows with every day, on every page: it comes when somebody searches.
{
  const { open, send } = XMLHttpRequest.prototype;
  const waiting = [];
  let wanted = new URLSearchParams(location.search).has("q");

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    this.index = String(address).endsWith("/search/search_index.json");
    return open.call(this, method, address, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.index && !wanted) waiting.push(() => send.apply(this, body));
    else send.apply(this, body);
  };

  function fetchIndex(event) {
    if (!event.target.closest?.("[data-md-component=search], [data-md-toggle=search], [for=__search]")) return;
    wanted = true;
    for (const later of waiting.splice(0)) later();
  }
  for (const kind of ["focusin", "pointerover", "change", "click"]) document.addEventListener(kind, fetchIndex);
}
