package fr.pix.certif.platform;

import fr.pix.certif.platform.database.DatabaseUse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a {@link Command} is called and what it wants of the database: known before there is the one or the other. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Called {

    /** The words that call it, such as {@code audit verify}. */
    String name();

    /** What stands behind them, as it is typed; nothing where there are no options. */
    String arguments() default "";

    DatabaseUse database();

    /** What it wants where it is told to {@code --check} only. */
    DatabaseUse checking() default DatabaseUse.READ;
}
