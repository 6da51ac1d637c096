package fr.repere.admin.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.stereotype.Component;

/** What is scheduled by the clock in this application, and may be started by hand: the lock of the job itself keeps it from running twice. */
@Component
class Timetable {

    private final ObjectProvider<ScheduledAnnotationBeanPostProcessor> schedules;
    private final Executor threads = new SimpleAsyncTaskExecutor("by-hand-");

    Timetable(ObjectProvider<ScheduledAnnotationBeanPostProcessor> schedules) {
        this.schedules = schedules;
    }

    /** An entry: class and method, and when it runs. */
    record Entry(String name, String when) {}

    List<Entry> list() {
        return tasks().stream()
                .map(task -> new Entry(name(task), ((CronTask) task.getTask()).getExpression()))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    /** Starts an entry now, in a thread of its own; returns whether there is one of this name. */
    boolean start(String name) {
        Optional<ScheduledTask> found =
                tasks().stream().filter(task -> name(task).equals(name)).findFirst();
        found.ifPresent(task -> threads.execute(task.getTask().getRunnable()));
        return found.isPresent();
    }

    private List<ScheduledTask> tasks() {
        return schedules.stream()
                .flatMap(each -> each.getScheduledTasks().stream())
                .filter(task -> task.getTask() instanceof CronTask)
                .toList();
    }

    private static String name(ScheduledTask task) {
        return task.toString().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
    }
}
