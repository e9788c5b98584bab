// JupyterLab's way to an extension: a container that is handed the shared modules and answers with plugins. Written by hand,
// since one small plugin needs no bundler; what it does is in work.js.
(() => {
  const here = document.currentScript.src;
  let shared;

  // The newest copy of a module that JupyterLab shares.
  async function module(name) {
    const copies = Object.entries(shared[name]).sort(([one], [other]) => other.localeCompare(one, undefined, { numeric: true }));
    return (await copies[0][1].get())();
  }

  (window._JUPYTERLAB ??= {})["larkwell-notebook"] = {
    init(scope) { shared = scope; },
    async get() {
      const { plugin } = await import(new URL("work.js", here));
      const names = ["@jupyterlab/services", "@jupyterlab/notebook", "@jupyterlab/apputils", "@jupyterlab/coreutils", "@lumino/widgets"];
      const [services, notebook, apputils, coreutils, widgets] = await Promise.all(names.map(module));
      const made = plugin({ ...services, ...notebook, ...apputils, ...coreutils, ...widgets });
      return () => ({ __esModule: true, default: [made] });
    },
  };
})();
