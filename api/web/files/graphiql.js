const query = `# Press the triangle, or Ctrl-Enter. Ctrl-Space completes what you type.
{
  lookup(q: "三保是什么意思") {
    confident
    matches {
      score
      reason { kind matched }
      term {
        label
        en
        senses {
          definition
          gloss
          groups { numeral noun members { text } }
          citations { quote source { title date } }
        }
      }
    }
  }
}
`;
const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: query }),
);
