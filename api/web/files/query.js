document.getElementById("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = document.getElementById("answer");
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: document.getElementById("query").value }),
    });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = String(error);
  }
});
