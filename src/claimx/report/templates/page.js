"use strict";
/* A report works without this script: it is one long page with links. With it, one view is shown at a
   time, claims are filtered, and the address bar holds what is shown, so that it can be sent. */
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".filters");
  const view = form.closest(".view");
  const claims = [...view.querySelectorAll(".claim")].map((card) => ({
    card, id: card.id.slice(1), article: card.closest(".article"), shown: true, marks: [], words: null,
  }));
  const articles = [...view.querySelectorAll(".article")];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  let active = null;

  // Spelling: the table is that of the extractor, so that احمد finds أحمد and وزاره finds وزارة.
  const table = JSON.parse(document.getElementById("folding").textContent);
  const spelled = new RegExp(`[${Object.keys(table).join("")}]`, "gu");
  const fold = (text) => text.replace(spelled, (letter) => table[letter]).toLowerCase();

  // The state is what the address says: view, filters by the names of their fields, `at` an element.
  const said = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");

  function state() {
    const found = new URLSearchParams();
    for (const field of form.elements) {
      if (!field.name) continue;
      const set = field.type === "checkbox" ? field.checked !== "inverse" in field.dataset : field.value.trim();
      if (set) found.set(field.name, field.value.trim());
    }
    return found;
  }

  function write(name, at = name === view.id && active ? active.card.id : "") {
    const found = state();
    found.set("view", name);
    if (at) found.set("at", at);
    history.replaceState(null, "", `#${found}`);
  }

  function read() {
    const plain = location.hash.slice(1);
    const found = said();
    const at = found.get("at") || (document.getElementById(plain) && plain);
    for (const field of form.elements) {
      if (!field.name) continue;
      if (field.type === "checkbox") field.checked = found.has(field.name) !== "inverse" in field.dataset;
      else field.value = found.get(field.name) || "";
    }
    if ([...state()].some(([name]) => name !== "q" && name !== "texts")) opened(form, true);
    filter();
    const target = at && document.getElementById(at);
    show(target ? target.closest(".view").id : found.get("view"));
    if (target) reach(at, false);
  }

  function show(name) {
    const current = document.getElementById(name) || document.querySelector(".view");
    for (const one of document.querySelectorAll(".view")) one.classList.toggle("current", one === current);
    for (const link of document.querySelectorAll("[data-view]")) {
      if (link.dataset.view === current.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    return current.id;
  }

  // Filters
  const known = new Set([...document.querySelectorAll("#speakers-known option")].map((one) => one.value));
  const text = (claim, part) => claim.card.querySelector(part).textContent;
  const among = (list, wanted) => list.split(" ").includes(wanted);

  function opened(element, open) {
    for (const details of element.querySelectorAll("details")) details.open = open;
  }

  function words(claim) {
    if (claim.words === null) {
      const parts = [...claim.card.querySelectorAll(".entity, .said"), claim.article.querySelector("header bdi")];
      claim.words = fold(parts.map((part) => part.textContent).join(" "));
    }
    return claim.words;
  }

  // Folding all claims takes half a second where there are ten thousand: it is done before it is asked for.
  let folded = 0;
  function prepare(idle) {
    while (folded < claims.length && idle.timeRemaining() > 1) words(claims[folded++]);
    if (folded < claims.length) window.requestIdleCallback(prepare);
  }
  window.requestIdleCallback?.(prepare);

  const tests = {
    q: (wanted) => {
      const all = fold(wanted).split(/\s+/).filter(Boolean);
      return (claim) => all.every((word) => words(claim).includes(word));
    },
    speaker: (wanted) => known.has(wanted)
      ? (claim) => text(claim, ".entity") === wanted
      : (claim) => fold(text(claim, ".entity")).includes(fold(wanted)),
    status: (wanted) => (claim) => among(claim.card.dataset.status, wanted),
    kind: (wanted) => (claim) => claim.card.dataset.kind === wanted,
    act: (wanted) => (claim) => claim.card.dataset.act === wanted,
    outlet: (wanted) => (claim) => claim.article.dataset.outlet === wanted,
    from: (wanted) => (claim) => claim.article.dataset.day >= wanted,
    to: (wanted) => (claim) => claim.article.dataset.day && claim.article.dataset.day <= wanted,
    figure: (wanted) => (claim) => among(claim.card.dataset.figures, wanted),
    of: (wanted) => (claim) => among(claim.card.dataset.of, wanted),
  };
  for (const flag of ["anonymous", "negated", "carried", "doubt"]) {
    tests[flag] = () => (claim) => among(claim.card.dataset.flags, flag);
  }

  let marked = false;
  function marks() {
    if (marked) return;
    marked = true;
    for (const mark of view.querySelectorAll(".text [data-c]")) byId.get(mark.dataset.c)?.marks.push(mark);
  }

  function filter() {
    const asked = [...state()].filter(([name]) => name in tests).map(([name, value]) => tests[name](value));
    const held = new Set();
    let count = 0;
    for (const claim of claims) {
      const passes = asked.every((test) => test(claim));
      if (passes) { count += 1; held.add(claim.article); }
      if (passes === claim.shown) continue;
      marks();
      claim.shown = passes;
      claim.card.hidden = !passes;
      for (const mark of claim.marks) mark.classList.toggle("off", !passes);
    }
    for (const article of articles) article.hidden = asked.length > 0 && !held.has(article);
    view.classList.toggle("list", state().has("texts"));
    document.getElementById("count").textContent = count.toLocaleString("en");
    document.querySelector(".empty").hidden = count > 0 || !asked.length;
    if (active && !active.shown) leave();
  }

  // The claim that is looked at: its card and its words in the text, one leading to the other.
  const shut = document.createElement("button");
  shut.type = "button";
  shut.className = "shut";
  shut.textContent = document.body.dataset.close;

  function enter(claim) {
    if (active === claim) return;
    leave();
    marks();
    active = claim;
    for (const part of [claim.card, ...claim.marks]) part.classList.add("on");
    opened(claim.card, true);
    claim.card.prepend(shut);
    write(view.id, claim.card.id);
  }

  function leave() {
    if (!active) return;
    for (const part of [active.card, ...active.marks]) part.classList.remove("on");
    opened(active.card, false);
    shut.remove();
    active = null;
  }

  /* Go to an article (a1), a claim's card (c1-2) or its cue (m1-2); filters that hide it are removed. */
  function reach(id, focus = true) {
    const target = document.getElementById(id);
    if (!target) return;
    const claim = /^[cm]/.test(id) && byId.get(id.slice(1));
    if (target.closest("[hidden]") || (claim && !claim.shown)) { form.reset(); filter(); }
    show(target.closest(".view").id);
    if (claim) enter(claim);
    write(target.closest(".view").id, id);
    const cue = claim && document.getElementById(`m${claim.id}`);
    if (cue && cue.offsetParent) cue.scrollIntoView({ block: "center" });
    (claim ? claim.card : target).scrollIntoView({ block: claim ? "nearest" : "start" });
    const goal = target.querySelector(".no") || target;
    if (focus || claim) goal.focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (event.target === shut) {
      document.getElementById(`m${active.id}`)?.focus();
      leave();
      write(view.id);
    } else if (link?.dataset.view) {
      event.preventDefault();
      write(show(link.dataset.view));
      window.scrollTo(0, 0);
    } else if (link && document.getElementById(link.hash.slice(1)) && !link.matches(".skip")) {
      event.preventDefault();
      reach(link.hash.slice(1));
    } else if (!link) {
      const mark = event.target.closest(".text [data-c]");
      if (mark && byId.has(mark.dataset.c)) {
        enter(byId.get(mark.dataset.c));
        active.card.scrollIntoView({ block: "nearest" });
      }
    }
  });

  document.addEventListener("focusin", (event) => {
    const cue = event.target.closest(".text .cue[data-c]");
    const claim = cue ? byId.get(cue.dataset.c) : byId.get(event.target.closest(".claim")?.id.slice(1));
    if (claim) enter(claim);
    // Between the press and the release of a button nothing may move, or it is no click.
    if (claim && cue?.matches(":focus-visible")) claim.card.scrollIntoView({ block: "nearest" });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && active) shut.click();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const kind = event.target.matches(".text a.cue") ? ".text a.cue:not(.off)" : event.target.matches(".no") && ".claim:not([hidden]) .no";
    if (!step || !kind) return;
    const all = [...event.target.closest(".article").querySelectorAll(kind)];
    const next = all[all.indexOf(event.target) + step];
    if (next) { event.preventDefault(); next.focus(); }
  });

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { filter(); write(view.id); }, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { filter(); write(view.id); }));
  window.addEventListener("hashchange", read);

  const theme = document.getElementById("theme");
  theme.addEventListener("change", () => { root.dataset.theme = theme.value; });

  read();
})();
