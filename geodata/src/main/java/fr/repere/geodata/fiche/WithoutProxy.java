package fr.repere.geodata.fiche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.AnnotationException;
import org.hibernate.annotations.TypeBinderType;
import org.hibernate.binder.TypeBinder;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;

/**
 * Tells Hibernate to make no proxy of an entity. A proxy is a subclass, which the Java machine refuses for a sealed or final class;
 * nothing refers to a fiche lazily, so none is missed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TypeBinderType(binder = WithoutProxy.Binder.class)
@interface WithoutProxy {

    /** Called by Hibernate when it has read the mapping of an entity so annotated. */
    final class Binder implements TypeBinder<WithoutProxy> {

        @Override
        public void bind(WithoutProxy annotation, MetadataBuildingContext context, PersistentClass entity) {
            entity.setLazy(false);
        }

        @Override
        public void bind(WithoutProxy annotation, MetadataBuildingContext context, Component embeddable) {
            throw new AnnotationException("@WithoutProxy is for entities; an embeddable has no proxy");
        }
    }
}
