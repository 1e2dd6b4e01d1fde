package org.koers.packager.cli;

import java.util.List;
import java.util.Optional;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.llm.Asked;
import org.koers.packager.tag.llm.Llm;
import org.koers.packager.tag.propose.Tagger;

/** Rules and, if one is asked, a language model. */
record Proposer(Tagger tagger, Optional<Llm> llm) {

  /**
   * What they propose of one package.
   *
   * @param findings about the model and its answer
   */
  record Proposed(List<Tag> tags, List<Finding> findings, LlmReport llm) {

    /** Nobody was asked for anything. */
    static final Proposed NOTHING = new Proposed(List.of(), List.of(), new LlmReport(Asked.NOBODY));
  }

  Proposed propose(Analysis content) {
    List<Tag> rules = tagger.propose(content);
    Asked asked = llm.map(one -> one.ask(content)).orElse(Asked.NOBODY);
    return new Proposed(asked.beside(rules), asked.findings(rules), new LlmReport(asked));
  }
}
