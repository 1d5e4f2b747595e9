"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const state = { day: "all", who: "" };

  function show() {
    for (const item of all("#days [data-day], #unserved [data-day], #map [data-day]")) {
      const day = item.dataset.day;
      item.classList.toggle("gone", state.day !== "all" && day !== "-1" && day !== state.day);
    }
    for (const item of all("#grid tr[data-who], #sheets details")) {
      item.classList.toggle("gone", state.who !== "" && item.dataset.who !== state.who);
    }
    for (const sheet of all("#sheets details")) {
      sheet.open = state.who !== "" && sheet.dataset.who === state.who;
      for (const table of sheet.querySelectorAll("[data-day]")) {
        table.classList.toggle("gone", state.day !== "all" && table.dataset.day !== state.day);
      }
    }
    for (const item of all("#days g[data-who]")) {
      item.classList.toggle("off", state.who !== "" && item.dataset.who !== state.who);
    }
    if (state.who !== "") all("#map .ring").forEach((ring) => ring.classList.add("gone"));
    for (const path of all("#map .path")) {
      path.classList.toggle("off", state.who !== "" && path.dataset.who !== state.who);
      path.classList.toggle("on", state.who !== "" && path.dataset.who === state.who);
    }
  }

  function speak(language) {
    root.lang = language;
    one("#language").lang = language === "fr" ? "en" : "fr";
    for (const item of all("[data-fr]")) item.textContent = item.dataset[language];
  }

  for (const radio of all("input[name=day]")) {
    radio.addEventListener("change", () => { state.day = radio.value; show(); });
  }
  one("#who").addEventListener("change", (event) => { state.who = event.target.value; show(); });
  one("#language").addEventListener("click", () => speak(root.lang === "fr" ? "en" : "fr"));
  one("#print").addEventListener("click", () => window.print());
  one("#compact").addEventListener("change", (event) => document.body.classList.toggle("compact", event.target.checked));

  const sheet = one("#sheet");
  if (sheet) {
    const full = sheet.viewBox.baseVal;
    const whole = { x: full.x, y: full.y, width: full.width, height: full.height };
    let box = { ...whole };
    const draw = () => sheet.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
    const zoom = (factor, x, y) => {
      const width = Math.min(whole.width, Math.max(whole.width / 30, box.width * factor));
      const ratio = width / box.width;
      box = { x: x - (x - box.x) * ratio, y: y - (y - box.y) * ratio, width, height: box.height * ratio };
      draw();
    };
    const place = (event) => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse());
      return [point.x, point.y];
    };
    const centre = () => [box.x + box.width / 2, box.y + box.height / 2];
    sheet.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.shiftKey && box.width === whole.width && event.deltaY > 0) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 0.8 : 1.25, ...place(event));
    }, { passive: false });
    let held = null;
    sheet.addEventListener("pointerdown", (event) => { held = place(event); });
    sheet.addEventListener("pointermove", (event) => {
      if (!held || event.buttons !== 1) return;
      const [x, y] = place(event);
      box = { ...box, x: box.x + held[0] - x, y: box.y + held[1] - y };
      draw();
    });
    window.addEventListener("pointerup", () => { held = null; });
    const actions = {
      in: () => zoom(0.7, ...centre()),
      out: () => zoom(1.4, ...centre()),
      reset: () => { box = { ...whole }; draw(); },
    };
    for (const button of all("[data-zoom]")) button.addEventListener("click", () => actions[button.dataset.zoom]());
  }

  let wanted = new URLSearchParams(location.hash.slice(1));
  const start = wanted.get("day") ?? (one("figure.day g[data-who]")?.closest("figure.day").dataset.day ?? "all");
  const radio = one(`input[name=day][value="${CSS.escape(start)}"]`) ?? one("input[name=day][value=all]");
  radio.checked = true;
  state.day = radio.value;
  if (wanted.get("who") && one(`#who option[value="${CSS.escape(wanted.get("who"))}"]`)) {
    state.who = one("#who").value = wanted.get("who");
  }
  if (["fr", "en"].includes(wanted.get("lang"))) speak(wanted.get("lang"));
  show();
  // On paper every day is printed, whatever the screen shows.
  window.addEventListener("beforeprint", () => all("#days .gone").forEach((item) => item.classList.remove("gone")));
  window.addEventListener("afterprint", show);
})();
