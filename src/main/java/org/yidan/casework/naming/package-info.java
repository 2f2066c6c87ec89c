/** What a form or an interface may name in a case: units, people, types of units and other cases, checked in one place. */
@NamedInterface("naming")
@NullMarked
package org.yidan.casework.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
