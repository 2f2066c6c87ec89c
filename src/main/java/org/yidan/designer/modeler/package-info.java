/**
 * What stock Camunda Modeler needs to help a designer: one file to unpack into its folder of resources, with element templates whose
 * choices come from the living server, and the rules as a lint plugin. Everything works without a network afterwards.
 */
@NullMarked
package org.yidan.designer.modeler;

import org.jspecify.annotations.NullMarked;
