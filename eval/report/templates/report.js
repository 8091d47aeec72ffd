"use strict";
(() => {
  const one = (id) => document.getElementById(id);
  const articles = [...document.querySelectorAll(".article")];
  const chips = [...document.querySelectorAll(".chip")];
  const query = one("query");
  const language = one("language");
  const order = one("order");

  // Case and accents do not count in a search.
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const contents = new Map();
  const contentOf = (article) => {
    if (!contents.has(article)) contents.set(article, folded(article.textContent));
    return contents.get(article);
  };

  const pressed = () => chips.filter((chip) => chip.getAttribute("aria-pressed") === "true")
    .map((chip) => chip.dataset.kind);
  const press = (button, on) => button.setAttribute("aria-pressed", String(on));

  const fits = (article, kinds, words) =>
    (!kinds.length || article.dataset.kinds.split(" ").some((kind) => kinds.includes(kind)))
    && (!language.value || article.dataset.language === language.value)
    && words.every((word) => contentOf(article).includes(word));

  const filter = () => {
    const kinds = pressed();
    const words = folded(query.value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const article of articles) {
      article.hidden = !fits(article, kinds, words);
      number += article.hidden ? 0 : 1;
    }
    one("shown").textContent = number === articles.length
      ? `${number} articles` : `${number} of ${articles.length} articles`;
    one("none").hidden = number > 0;
    label();
  };

  const sort = () => {
    const key = order.value === "worst"
      ? (article) => -Number(article.dataset.errors) : (article) => Number(article.dataset.place);
    const wanted = [...articles].sort((a, b) => key(a) - key(b) || a.dataset.place - b.dataset.place);
    const list = one("list");
    if (wanted.some((article, at) => article !== list.children[at])) list.append(...wanted);
  };

  // What is shown stands in the address, so that it can be sent to someone.
  const state = () => {
    const found = new URLSearchParams();
    const put = (name, value) => { if (value) found.set(name, value); };
    put("kind", pressed().join(" "));
    put("language", language.value);
    put("order", order.value);
    put("q", query.value);
    const open = articles.filter((article) => article.open).map((article) => article.dataset.place);
    put("open", open.length === articles.length ? "all" : open.join(" "));
    return found.toString();
  };
  let written = null;
  const write = () => {
    const now = state();
    if (now === written) return;
    written = now;
    history.replaceState(null, "", now ? `#${now}` : location.pathname + location.search);
  };
  const read = () => {
    const hash = location.hash.slice(1);
    if (hash === written || (hash && !hash.includes("="))) return;
    const found = new URLSearchParams(hash);
    const list = (name) => (found.get(name) ?? "").split(" ").filter(Boolean);
    const kinds = list("kind");
    const open = list("open");
    chips.forEach((chip) => press(chip, kinds.includes(chip.dataset.kind)));
    query.value = found.get("q") ?? "";
    language.value = found.get("language") ?? "";
    if (language.selectedIndex < 0) language.value = "";
    order.value = found.get("order") === "worst" ? "worst" : "";
    for (const article of articles) {
      article.open = open[0] === "all" || open.includes(article.dataset.place);
    }
    written = hash;
    sort();
    filter();
    const first = articles.find((article) => article.open && !article.hidden);
    if (first && open[0] !== "all") first.scrollIntoView({ block: "start" });
  };

  const visible = () => articles.filter((article) => !article.hidden);
  const label = () => {
    const all = visible();
    one("open").textContent = all.length && all.every((article) => article.open) ? "Close all" : "Open all";
  };

  // Records and their places in the text light up together.
  const light = (article, names) => {
    for (const mark of article.querySelectorAll("mark")) {
      mark.classList.toggle("on", mark.dataset.records.split(" ").some((name) => names.includes(name)));
    }
    for (const record of article.querySelectorAll(".record")) {
      record.classList.toggle("on", names.includes(record.dataset.record));
    }
  };
  const namesAt = (target) => {
    const record = target.closest(".record");
    if (record) return [record.dataset.record];
    const mark = target.closest(".text mark");
    return mark ? mark.dataset.records.split(" ") : null;
  };
  const pinnedIn = (article) => [...article.querySelectorAll('.record > button[aria-pressed="true"]')]
    .map((button) => button.parentElement.dataset.record);
  const pin = (article, name) => {
    for (const record of article.querySelectorAll(".record")) {
      press(record.querySelector("button"), record.dataset.record === name);
    }
    light(article, pinnedIn(article));
  };
  const seen = (event) => {
    const article = event.target.closest?.(".article");
    if (article) light(article, namesAt(event.target) ?? pinnedIn(article));
  };
  const toggle = (article, name) => {
    const off = pinnedIn(article).includes(name);
    pin(article, off ? null : name);
    if (off) return;
    article.querySelector("mark.on")?.scrollIntoView({ block: "nearest" });
    article.querySelector(".record.on")?.scrollIntoView({ block: "nearest" });
  };

  const clicked = (event) => {
    const target = event.target;
    const link = target.closest('a[href^="#"]');
    const button = target.closest(".record > button");
    const mark = target.closest(".text mark");
    if (link) {
      event.preventDefault();
      const section = one(link.getAttribute("href").slice(1));
      section.scrollIntoView();
      section.tabIndex = -1;
      section.focus({ preventScroll: true });
    } else if (button) {
      toggle(button.closest(".article"), button.parentElement.dataset.record);
    } else if (mark) {
      toggle(mark.closest(".article"), mark.dataset.records.split(" ")[0]);
    }
  };

  const change = () => { filter(); write(); };
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      press(chip, chip.getAttribute("aria-pressed") !== "true");
      change();
    });
  }
  query.addEventListener("input", change);
  language.addEventListener("change", change);
  order.addEventListener("change", () => { sort(); write(); });
  one("filters").addEventListener("submit", (event) => event.preventDefault());
  one("clear").addEventListener("click", () => {
    chips.forEach((chip) => press(chip, false));
    query.value = language.value = order.value = "";
    sort();
    change();
  });
  one("open").addEventListener("click", () => {
    const all = visible();
    const open = !all.every((article) => article.open);
    all.forEach((article) => { article.open = open; });
  });
  one("list").addEventListener("toggle", () => { label(); write(); }, true);
  document.addEventListener("click", clicked);
  document.addEventListener("mouseover", seen);
  document.addEventListener("focusin", seen);
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape") {
      articles.forEach((article) => pin(article, null));
    }
  });

  // On paper every article that is shown is open.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = visible().filter((article) => !article.open);
    opened.forEach((article) => { article.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((article) => { article.open = false; }));
  addEventListener("hashchange", read);
  read();
})();
