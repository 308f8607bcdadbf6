package org.waymark.casefile.matching;

import java.util.ArrayList;
import java.util.List;
import org.waymark.casefile.PersonDetails;

/** One way in which a person is or was named. */
record NameForm(String first, String last, boolean present) {

  static List<NameForm> of(PersonDetails details) {
    var forms = new ArrayList<NameForm>();
    forms.add(new NameForm(details.firstName(), details.lastName(), true));
    if (details.preferredName() != null) {
      forms.add(new NameForm(details.preferredName(), details.lastName(), true));
    }
    for (var other : details.otherNames()) {
      var first = other.firstName() != null ? other.firstName() : details.firstName();
      var last = other.lastName() != null ? other.lastName() : details.lastName();
      forms.add(new NameForm(first, last, false));
    }
    return forms;
  }
}
