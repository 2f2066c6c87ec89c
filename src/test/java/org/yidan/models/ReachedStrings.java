package org.yidan.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** The strings a method of a step's bean can come across, by itself or through what it calls in the packages of processes. */
final class ReachedStrings {

    private static final Map<String, Map<String, Body>> CLASSES = new HashMap<>();

    private final Set<String> strings = new TreeSet<>();
    private final Set<String> walked = new HashSet<>();

    private ReachedStrings() {}

    /** From the methods of this name that the bean itself or its parents declare. */
    static Set<String> from(Class<?> bean, String method) {
        ReachedStrings reached = new ReachedStrings();
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            String owner = Type.getInternalName(type);
            bodies(owner).keySet().stream()
                    .filter(one -> one.startsWith(method + "("))
                    .forEach(one -> reached.walk(owner, one));
        }
        return reached.strings;
    }

    private void walk(String owner, String method) {
        if (!walked.add(owner + "." + method)) {
            return;
        }
        Body body = bodies(owner).get(method);
        if (body != null) {
            strings.addAll(body.strings());
            body.calls().stream().map(call -> call.split("\\.", 2)).forEach(call -> walk(call[0], call[1]));
        }
    }

    private static Map<String, Body> bodies(String owner) {
        return CLASSES.computeIfAbsent(owner, ReachedStrings::read);
    }

    private static Map<String, Body> read(String owner) {
        Map<String, Body> bodies = new HashMap<>();
        try (InputStream file = ReachedStrings.class.getResourceAsStream("/" + owner + ".class")) {
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(SpringAsmInfo.ASM_VERSION) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String descriptor, String signature, String[] thrown) {
                                    Body body = new Body(new TreeSet<>(), new TreeSet<>());
                                    bodies.put(name + descriptor, body);
                                    return new Reader(body);
                                }
                            },
                            ClassReader.SKIP_DEBUG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bodies;
    }

    private record Body(Set<String> strings, Set<String> calls) {}

    private static final class Reader extends MethodVisitor {

        private final Body body;

        Reader(Body body) {
            super(SpringAsmInfo.ASM_VERSION);
            this.body = body;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                body.strings().add(text);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            call(owner, name, descriptor);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.GETSTATIC) {
                call(owner, "<clinit>", "()V");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Arrays.stream(arguments)
                    .filter(Handle.class::isInstance)
                    .map(Handle.class::cast)
                    .forEach(handle -> call(handle.getOwner(), handle.getName(), handle.getDesc()));
        }

        private void call(String owner, String name, String descriptor) {
            if (owner.startsWith("org/yidan/") && owner.contains("/process/")) {
                body.calls().add(owner + "." + name + descriptor);
            }
        }
    }
}
