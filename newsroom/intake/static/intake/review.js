// The review screen: source and result point at each other, text fields grow, unsaved corrections warn.
const form = document.getElementById("review");

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

function mark(item, isOn) {
  for (const line of form.querySelectorAll(`.source-lines [data-item="${item}"]`)) {
    line.classList.toggle("is-current", isOn);
  }
}

function follow(article) {
  for (const other of form.querySelectorAll(".item")) mark(other.dataset.item, other === article);
  const list = form.querySelector(".source-lines");
  const first = form.querySelector(`.source-lines [data-item="${article.dataset.item}"]`);
  if (first) list.scrollTo({ top: first.offsetTop - list.offsetTop - 40, behavior: "smooth" });
}

function showOther(select) {
  const row = select.closest("tr");
  row.querySelector(".who-other").hidden = select.value !== "other";
  for (const field of row.querySelectorAll('input[type="text"]')) field.disabled = select.value !== "new";
}

for (const area of form.querySelectorAll("textarea")) {
  grow(area);
  area.addEventListener("input", () => grow(area));
}
for (const article of form.querySelectorAll(".item")) {
  article.addEventListener("focusin", () => follow(article));
  article.addEventListener("mouseenter", () => mark(article.dataset.item, true));
  article.addEventListener("mouseleave", () => mark(article.dataset.item, article.contains(document.activeElement)));
}
const reader = new IntersectionObserver((entries) => {
  const entered = entries.find((entry) => entry.isIntersecting);
  if (entered && !form.querySelector(".item:focus-within")) follow(entered.target);
}, { rootMargin: "-15% 0px -75% 0px" });
for (const article of form.querySelectorAll(".item")) reader.observe(article);
for (const line of form.querySelectorAll(".source-lines [data-item]")) {
  line.addEventListener("click", () => {
    const article = document.getElementById(`item-${line.dataset.item}`);
    article.scrollIntoView({ behavior: "smooth", block: "start" });
    follow(article);
  });
}
for (const select of form.querySelectorAll('.who select[name$="-who"]')) {
  showOther(select);
  select.addEventListener("change", () => showOther(select));
}

let isDirty = false;
form.addEventListener("input", () => { isDirty = true; });
form.addEventListener("submit", () => { isDirty = false; });
window.addEventListener("beforeunload", (event) => { if (isDirty) event.preventDefault(); });
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    form.requestSubmit(form.querySelector('.review-bar [value="keep"]'));
  }
});
