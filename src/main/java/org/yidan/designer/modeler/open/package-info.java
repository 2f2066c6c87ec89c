/** What the rules say of a model that is open in Modeler; compiled to JavaScript with them, so plain Java only. */
@NullMarked
package org.yidan.designer.modeler.open;

import org.jspecify.annotations.NullMarked;
