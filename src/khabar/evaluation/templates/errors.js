"use strict";
(() => {
  const kind = document.getElementById("kind");
  const search = document.getElementById("search");
  const status = document.getElementById("status");
  const articles = [...document.querySelectorAll("article")];

  function filter() {
    const wanted = kind.value;
    const words = search.value.trim().toLowerCase();
    let errors = 0;
    let shown = 0;
    for (const article of articles) {
      let fitting = 0;
      for (const error of article.querySelectorAll("li[data-kind]")) {
        error.hidden = wanted !== "" && error.dataset.kind !== wanted;
        fitting += error.hidden ? 0 : 1;
      }
      article.hidden = fitting === 0 || !article.dataset.id.toLowerCase().includes(words);
      errors += article.hidden ? 0 : fitting;
      shown += article.hidden ? 0 : 1;
    }
    status.textContent = `${errors} من الأخطاء في ${shown} من الأخبار`;
  }

  // All words of the thing that an error leads to, however many pieces they lie in.
  function highlight() {
    for (const piece of document.querySelectorAll(".here")) piece.classList.remove("here");
    const target = location.hash.slice(1);
    if (!target) return;
    for (const piece of document.querySelectorAll("[data-owners]")) {
      if (piece.dataset.owners.split(" ").includes(target)) piece.classList.add("here");
    }
    const anchor = document.getElementById(target);
    if (anchor && anchor.classList.contains("anchor")) anchor.focus({ preventScroll: true });
  }

  document.querySelector(".filter").hidden = false;
  document.querySelector(".filter").addEventListener("submit", (event) => event.preventDefault());
  kind.addEventListener("change", filter);
  search.addEventListener("input", filter);
  addEventListener("hashchange", highlight);
  filter();
  highlight();
})();
