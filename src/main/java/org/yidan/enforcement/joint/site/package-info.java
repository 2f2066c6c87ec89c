/** What happens on site (RULES B5 and B6): inspections, the violations found, and what is to be done about each. */
@NullMarked
package org.yidan.enforcement.joint.site;

import org.jspecify.annotations.NullMarked;
