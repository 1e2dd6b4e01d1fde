package org.koers.packager.tag.propose;

import java.util.List;

/** Reads tags of one kind out of a package; where there is no evidence it says nothing. */
interface Rule {

  List<Proposal> propose(Reading reading);
}
