package fr.repere.admin.structure.directory;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the directory that the properties ask for. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    CompanyDirectory companyDirectory(DirectoryProperties properties) {
        if (!properties.url().isBlank()) {
            return new CachedDirectory(new StateDirectory(URI.create(properties.url()), properties.patience()));
        }
        String file = properties.file();
        return file == null || file.isBlank()
                ? FileDirectory.empty()
                : FileDirectory.read(Path.of(file), properties.fileIsComplete());
    }
}
