package org.yidan.engine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.Test;
import org.yidan.engine.commands.Senders.Sender;

/** Every command the engine, its REST API and its web applications know has an entry in the list, and nothing else has. */
class EngineCommandsTest {

    private final Senders senders = Senders.read();

    @Test
    void listsEveryCommandThereIs() throws IOException {
        List<Class<?>> commands = commands();

        assertThat(commands).hasSizeGreaterThan(300);
        assertThat(commands).allMatch(senders::lists);
    }

    @Test
    void letsNobodySendWhatIsNotListed() {
        assertThat(Senders.includes(senders.of(String.class), List.of("camunda-admin")))
                .isFalse();
        assertThat(senders.of(DeleteDeploymentCmd.class)).isEqualTo(Sender.TWO_PEOPLE);
    }

    private static List<Class<?>> commands() throws IOException {
        List<Class<?>> commands = new ArrayList<>();
        for (Class<?> part : List.of(Command.class, CamundaRestResources.class, Cockpit.class)) {
            try (JarFile jar = new JarFile(new File(
                    part.getProtectionDomain().getCodeSource().getLocation().getPath()))) {
                jar.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(".class"))
                        .forEach(name -> addCommand(name, commands));
            }
        }
        return commands;
    }

    private static void addCommand(String file, List<Class<?>> commands) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            Class<?> type = Class.forName(name, false, EngineCommandsTest.class.getClassLoader());
            boolean made = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
            if (made && Command.class.isAssignableFrom(type) && !name.contains(".impl.test.")) {
                commands.add(type);
            }
        } catch (ClassNotFoundException | LinkageError optional) {
            // Belongs to a library the application does not have.
        }
    }
}
