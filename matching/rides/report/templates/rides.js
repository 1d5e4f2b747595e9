(() => {
  const root = document.documentElement;
  const who = document.getElementById("who");
  document.getElementById("language").addEventListener("click", (event) => {
    const next = root.lang === "fr" ? "en" : "fr";
    event.currentTarget.lang = root.lang;
    root.lang = next;
    for (const option of who.options) if (option.dataset[next]) option.textContent = option.dataset[next];
  });
  document.getElementById("print").addEventListener("click", () => {
    for (const sheet of document.querySelectorAll("details.sheet-of")) if (!sheet.classList.contains("gone")) sheet.open = true;
    window.print();
  });
  who.addEventListener("change", () => {
    for (const part of document.querySelectorAll("[data-tour]")) {
      const off = who.value !== "" && part.dataset.tour !== who.value;
      part.classList.toggle(part.tagName === "DETAILS" ? "gone" : "off", off);
      part.classList.toggle("on", who.value !== "" && !off);
    }
  });
})();
