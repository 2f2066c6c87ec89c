/** The kit for Modeler as it is downloaded: its scripts and the server say the same, and Modeler can read what is in it. */
@NullMarked
package org.yidan.designer.modeler;

import org.jspecify.annotations.NullMarked;
