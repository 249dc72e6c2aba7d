// Quicker ways for those who have scripts; nothing on a page needs them. No request leaves the page by them.
(() => {
  "use strict";
  const store = {
    get: name => { try { return localStorage.getItem(name); } catch { return null; } },
    set: (name, value) => { try { localStorage.setItem(name, value); } catch { /* a browser that keeps nothing */ } },
  };

  // Forms: a choice is shown at once; empty fields and the usual columns stay out of the address.
  for (const form of document.querySelectorAll("form[method=get]")) {
    form.addEventListener("formdata", event => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
      const columns = [...form.querySelectorAll("input[data-usual]")];
      if (columns.every(box => box.checked === (box.dataset.usual === "yes"))) event.formData.delete("column");
    });
    if (form.hasAttribute("data-filters")) form.addEventListener("change", event => {
      const isTyped = event.target.matches("input[type=search], input[type=date]");
      if (!isTyped) form.requestSubmit();
    });
  }

  // What changed since the last visit: the days of this visit and of the one before stay in this browser.
  const day = document.querySelector("[data-as-of]")?.dataset.asOf;
  const last = document.querySelector("[data-last-visit]");
  if (day && !new URLSearchParams(location.search).has("as-of")) {
    const [now, before] = (store.get("pactwatch-visits") ?? "").split(" ");
    const previous = now === day ? before : now;
    if (now !== day) store.set("pactwatch-visits", [day, now].filter(Boolean).join(" "));
    if (last && previous && previous < day) {
      const address = new URL(last.href);
      address.searchParams.set("since", previous);
      last.href = address.href;
      last.hidden = false;
    }
  }

  // Marked words of a report go along to the page that adds an entry.
  const add = document.querySelector("[data-add]");
  if (add) document.addEventListener("selectionchange", () => {
    const marked = String(document.getSelection()).trim().slice(0, 1500);
    const address = new URL(add.href);
    if (marked) address.searchParams.set("words", marked); else address.searchParams.delete("words");
    add.href = address.href;
  });

  // Keys.
  const dialog = document.getElementById("keys");
  const areOn = () => store.get("pactwatch-keys") !== "off";
  const sign = document.querySelector("[data-keys-switch]");
  const say = () => { if (sign) sign.textContent = areOn() ? "Turn single keys off" : "Turn single keys on"; };
  sign?.addEventListener("click", () => { store.set("pactwatch-keys", areOn() ? "off" : "on"); say(); });
  for (const link of document.querySelectorAll("[data-keys]")) link.addEventListener("click", event => {
    if (!dialog) return;
    event.preventDefault();
    dialog.showModal();
  });
  say();

  const visible = element => element.getClientRects().length > 0;
  const step = (selector, inner, direction) => {
    const all = [...document.querySelectorAll(selector)].filter(visible);
    if (all.length === 0) return;
    const at = all.findIndex(one => one === document.activeElement || one.contains(document.activeElement));
    const next = at < 0 ? (direction > 0 ? all.findIndex(one => one.getBoundingClientRect().top >= 0) : -1) : at + direction;
    const target = all[Math.max(0, Math.min(all.length - 1, next))];
    const focus = inner ? target.querySelector("a, button, input, summary") ?? target : target;
    if (!focus.matches("a, button, input, summary")) focus.tabIndex = -1;
    focus.focus();
    focus.scrollIntoView({ block: "nearest" });
  };
  const follow = selector => document.querySelector(selector)?.click();
  const actions = {
    "?": () => dialog?.showModal(),
    "/": () => { const field = document.querySelector("[data-find]") ?? document.querySelector(".search input"); field?.focus(); field?.select(); },
    j: () => step("[data-row]", true, 1),
    k: () => step("[data-row]", true, -1),
    n: () => step(".stored-text mark", false, 1),
    p: () => step(".stored-text mark", false, -1),
    "]": () => follow("a[rel=next]"),
    "[": () => follow("a[rel=prev]"),
    u: () => follow("[data-up]"),
  };
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && event.target.matches("input, select")) event.target.blur();
    if (event.ctrlKey || event.altKey || event.metaKey || !areOn() || dialog?.open) return;
    if (event.target.matches("input, select, textarea, [contenteditable]")) return;
    const pressed = document.querySelector(`[data-press="${CSS.escape(event.key)}"]`);
    if (pressed) {
      event.preventDefault();
      pressed.click();
      pressed.parentElement.querySelector("input:not([type=hidden]), select, textarea")?.focus();
      return;
    }
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (!action) return;
    event.preventDefault();
    action();
  });
})();
