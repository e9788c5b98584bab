// Where the browser refuses localStorage, the theme's scripts and the course's get one that lasts as long as the page.
try {
  self.localStorage.getItem("");
} catch {
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => { kept.set(key, String(value)); },
    removeItem: (key) => { kept.delete(key); }, clear: () => { kept.clear(); },
  };
  Object.defineProperty(self, "localStorage", { value: storage });
}
