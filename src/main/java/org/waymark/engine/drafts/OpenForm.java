package org.waymark.engine.drafts;

import org.waymark.casefile.FormDrafts.Place;
import org.waymark.engine.forms.FormFile;

/**
 * A form that the signed-in user may open.
 *
 * @param place where it is filled in
 * @param caseReference the case, or null where there is none yet
 */
record OpenForm(Place place, FormFile form, String caseReference) {}
