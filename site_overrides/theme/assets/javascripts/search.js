// The field of the search page: it shows only the words and gists that hold everything typed. The page is complete without it.
// Nothing is asked of any host, and nothing is kept.
"use strict";

(() => {
  const finder = document.getElementById("finder");
  const field = document.getElementById("find");
  const hits = document.getElementById("hits");
  const sections = [...document.querySelectorAll(".letter")].map((section) => ({
    section,
    entries: [...section.querySelectorAll(".words > li")].map((entry) => ({ entry, text: own(entry) })),
  }));
  let waiting = 0;

  // What is said of the word itself; not the names of the purposes that it leads to, which have entries of their own.
  function own(entry) {
    return plain([...entry.querySelectorAll(":scope > p, summary")].map((part) => part.textContent).join(" "));
  }

  function plain(text) {
    return text.toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
  }

  function said(number, wanted) {
    if (!wanted) return finder.dataset.all;
    if (number < 2) return number ? finder.dataset.one : finder.dataset.none;
    return finder.dataset.many.replace("{number}", number.toLocaleString(document.documentElement.lang));
  }

  function show() {
    const wanted = plain(field.value);
    const words = wanted.split(" ");
    let number = 0;
    for (const { section, entries } of sections) {
      let any = false;
      for (const { entry, text } of entries) {
        const found = words.every((word) => text.includes(word));
        entry.hidden = !found;
        any ||= found;
        number += found;
      }
      section.hidden = !any;
    }
    hits.textContent = said(number, wanted);
  }

  // Screen readers tell the number of hits: once, when the typing pauses.
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
  finder.hidden = false;
})();
